"""Logging in: password and second factor, or single sign-on (TG-1). See docs/beheer/accounts.md."""
