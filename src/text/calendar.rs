//! The Gregorian calendar, in whole days.

/// A day, counted from 1 January 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Day(pub(crate) i32);

/// A month: years times twelve, and months from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Month(pub(crate) i32);

impl Month {
    /// The month from 1 to 12 of a year.
    pub(crate) fn of(year: i32, month: i32) -> Month {
        Month(year * 12 + month - 1)
    }

    pub(crate) fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// From 1 to 12.
    pub(crate) fn number(self) -> i32 {
        self.0.rem_euclid(12) + 1
    }

    /// The day of that number, if the month has it.
    #[inline(never)]
    pub(crate) fn day(self, day: i32) -> Option<Day> {
        let first = self.first_day();
        let length = Month(self.0 + 1).first_day().0 - first.0;
        (1..=length).contains(&day).then_some(Day(first.0 + day - 1))
    }

    /// Days are counted from 1 March, so that the odd day of February comes last
    /// ([Hinnant, "chrono-compatible low-level date algorithms"](https://howardhinnant.github.io/date_algorithms.html)).
    pub(crate) fn first_day(self) -> Day {
        let year = if self.number() > 2 { self.year() } else { self.year() - 1 };
        let month_from_march = (self.number() + 9) % 12;
        let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        Day(year * 365 + leap_days + (153 * month_from_march + 2) / 5 - 719_468)
    }
}

impl Day {
    /// The day that a text begins with as `YYYY-MM-DD`.
    pub(crate) fn from_iso(text: &str) -> Option<Day> {
        // The year, the month and the day.
        let mut parts = [0; 3];
        let mut part = 0;
        let bytes = text.as_bytes();
        for at in 0.."YYYY-MM-DD".len() {
            let byte = *bytes.get(at)?;
            match at {
                4 | 7 if byte == b'-' => part += 1,
                4 | 7 => return None,
                _ if byte.is_ascii_digit() => parts[part] = parts[part] * 10 + i32::from(byte - b'0'),
                _ => return None,
            }
        }
        Day::of(parts[0], parts[1], parts[2])
    }

    /// The day of a year, month and number, where there is one.
    pub(crate) fn of(year: i32, month: i32, day: i32) -> Option<Day> {
        if (1..=12).contains(&month) { Month::of(year, month).day(day) } else { None }
    }

    /// The month it is in.
    #[inline(never)]
    pub(crate) fn month(self) -> Month {
        // A guess by the mean length of months is at most one off.
        let guess = Month(((i64::from(self.0) + 719_528) * 4800 / 146_097) as i32);
        let mut month = Month(guess.0 + 1);
        while month.first_day() > self {
            month.0 -= 1;
        }
        month
    }

    /// From Monday, 0, to Sunday, 6. 1 January 1970 was a Thursday.
    pub(crate) fn weekday(self) -> i32 {
        (self.0 + 3).rem_euclid(7)
    }

    /// The number of the day in its month, from 1.
    pub(crate) fn number(self) -> i32 {
        self.0 - self.month().first_day().0 + 1
    }

    /// `YYYY-MM-DD`.
    pub(crate) fn iso(self) -> String {
        let mut iso = String::with_capacity("YYYY-MM-DD".len());
        self.push_iso(&mut iso);
        iso
    }

    /// Adds `YYYY-MM-DD`.
    pub(crate) fn push_iso(self, iso: &mut String) {
        self.month().push_iso(iso);
        iso.push('-');
        push_digits(iso, self.number(), 10);
    }
}

impl Month {
    /// Adds `YYYY-MM`.
    pub(crate) fn push_iso(self, iso: &mut String) {
        push_digits(iso, self.year(), 1000);
        iso.push('-');
        push_digits(iso, self.number(), 10);
    }
}

/// Adds the digits of a number from the given place, a power of ten, down to the last.
#[inline(never)]
pub(crate) fn push_digits(iso: &mut String, number: i32, mut place: i32) {
    while place > 0 {
        iso.push(char::from(b'0' + (number / place).rem_euclid(10) as u8));
        place /= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::{Day, Month};

    #[test]
    fn days_follow_each_other_for_four_centuries() {
        let mut day = Month::of(1800, 1).first_day();
        let mut weekday = 2;
        for month in Month::of(1800, 1).0..Month::of(2201, 1).0 {
            let mut number = 1;
            while let Some(found) = Month(month).day(number) {
                assert_eq!((found, found.month(), found.weekday()), (day, Month(month), weekday));
                day.0 += 1;
                weekday = (weekday + 1) % 7;
                number += 1;
            }
            assert!((29..=32).contains(&number));
        }
    }

    #[test]
    fn iso_there_and_back() {
        for iso in ["1970-01-01", "2000-02-29", "2023-05-24", "1999-12-31", "0001-01-01", "9999-12-31"] {
            assert_eq!(Day::from_iso(iso).map(Day::iso).as_deref(), Some(iso));
        }
        assert_eq!(Day::from_iso("2023-05-24T10:15:00Z"), Day::from_iso("2023-05-24"));
        for wrong in [
            "",
            "2023",
            "2023-05",
            "2023-02-29",
            "2023-13-01",
            "24.05.2023",
            "2023-5-24",
            "2023/05/24",
            "２０２３-05-24",
        ] {
            assert_eq!(Day::from_iso(wrong), None, "{wrong}");
        }
    }
}
