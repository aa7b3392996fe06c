"""Reading what 부서·기관 shows."""
