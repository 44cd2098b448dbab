//! Small numbers for fingerprints.

/// Numbers for fingerprints, in the order they are first asked for.
///
/// Open addressing with linear probing. Fingerprints are spread already, so they need no hash of their own; the
/// standard map would add 4 KB to the module.
#[derive(Default)]
pub(crate) struct Numbers {
    /// Each fingerprint with its number plus one; 0 marks a free slot. A power of two of slots, at most half of them
    /// taken.
    slots: Vec<(u64, u32)>,
    given: u32,
}

impl Numbers {
    /// The number of a fingerprint, a new one where it has none.
    pub(crate) fn of(&mut self, fingerprint: u64) -> u32 {
        if 2 * self.given as usize >= self.slots.len() {
            self.grow();
        }
        let slot = self.slot_of(fingerprint);
        if self.slots[slot].1 == 0 {
            self.given += 1;
            self.slots[slot] = (fingerprint, self.given);
        }
        self.slots[slot].1 - 1
    }

    /// The number of a fingerprint, where it has one.
    pub(crate) fn known(&self, fingerprint: u64) -> Option<u32> {
        if self.slots.is_empty() { None } else { self.slots[self.slot_of(fingerprint)].1.checked_sub(1) }
    }

    /// The slot that holds a fingerprint, or the free one where it belongs.
    fn slot_of(&self, fingerprint: u64) -> usize {
        let last = self.slots.len() - 1;
        // The upper half too: the lowest bits of a short text's fingerprint are the least spread.
        let mut slot = (fingerprint ^ (fingerprint >> 32)) as usize & last;
        while self.slots[slot].1 != 0 && self.slots[slot].0 != fingerprint {
            slot = (slot + 1) & last;
        }
        slot
    }

    fn grow(&mut self) {
        let slots = vec![(0, 0); (4 * self.slots.len()).max(1024)];
        for &taken in &std::mem::replace(&mut self.slots, slots) {
            if taken.1 != 0 {
                let slot = self.slot_of(taken.0);
                self.slots[slot] = taken;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// More than the slots hold at first, and many that ask for the same slot.
    fn fingerprints() -> Vec<u64> {
        (0..1500).map(|number: u64| number << 40).chain((0..1500).map(|number| 7 * number + 3)).collect()
    }

    #[test]
    fn numbers_are_given_in_order_and_kept() {
        let mut numbers = Numbers::default();
        assert_eq!(numbers.known(0), None);
        for (number, fingerprint) in fingerprints().into_iter().enumerate() {
            assert_eq!(numbers.known(fingerprint), None);
            assert_eq!(numbers.of(fingerprint), number as u32);
        }
        for (number, fingerprint) in fingerprints().into_iter().enumerate() {
            assert_eq!(numbers.of(fingerprint), number as u32);
            assert_eq!(numbers.known(fingerprint), Some(number as u32));
        }
    }

    #[test]
    fn half_of_the_slots_stay_free() {
        let mut numbers = Numbers::default();
        for fingerprint in fingerprints() {
            numbers.of(fingerprint);
            assert!(numbers.slots.len().is_power_of_two());
            assert!(2 * numbers.given as usize <= numbers.slots.len());
        }
        assert_eq!(numbers.slots.len(), 16 * 1024);
    }
}
