"""One module for each kind of sheet in the tracker."""
