"""The sample office: real agreements and plans from the press, watched over by a made-up office."""

from desktop.services.sample.files import SampleFault
from desktop.services.sample.loading import load_sample, sample_office

__all__ = ["SampleFault", "load_sample", "sample_office"]
