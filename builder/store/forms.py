"""The forms of short values in our files, each with an example to show where one is wrong."""

from typing import Final

from builder.model.url import WEB_ADDRESS

RECORD_ID: Final = r"^[a-z0-9]+(-[a-z0-9]+)*$"
PARTIAL_DATE: Final = r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
PLACE_ID: Final = r"^\d+(-\d+)*$"
FINGERPRINT: Final = r"^[0-9a-f]{12}$"
EXAMPLES: Final = {
    RECORD_ID: "overseas-warehouse",
    PARTIAL_DATE: "2018-03",
    FINGERPRINT: "c480aebfb4f1",
    PLACE_ID: '"7"',
    WEB_ADDRESS: "https://english.mofcom.gov.cn/",
}
