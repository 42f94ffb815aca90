"""What the screens of letters and of their templates show."""

from zicht.brieven.selectors.een_brief import BriefInBeeld, brief_in_beeld
from zicht.brieven.selectors.lijst import aan, brieven
from zicht.brieven.selectors.schuldig import schuldig

__all__ = ["BriefInBeeld", "aan", "brief_in_beeld", "brieven", "schuldig"]
