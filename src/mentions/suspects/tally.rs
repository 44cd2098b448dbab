//! How often fingerprints were seen.

/// Fingerprints, each with whether it was seen once or more often. Open addressing, less than half full; 16 to 32 bytes a
/// fingerprint.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    /// 0 where free; else a fingerprint whose lowest bit says whether it was seen again.
    slots: Vec<u64>,
}

impl Tally {
    pub(super) fn of(fingerprints: &[u64]) -> Tally {
        let mut tally = Tally { slots: vec![0; (2 * fingerprints.len() + 1).next_power_of_two()] };
        for &fingerprint in fingerprints {
            let slot = tally.slot_of(fingerprint);
            tally.slots[slot] = if tally.slots[slot] == 0 { key_of(fingerprint) } else { tally.slots[slot] | 1 };
        }
        tally
    }

    pub(super) fn holds(&self, fingerprint: u64) -> bool {
        !self.slots.is_empty() && self.slots[self.slot_of(fingerprint)] != 0
    }

    pub(super) fn holds_twice(&self, fingerprint: u64) -> bool {
        !self.slots.is_empty() && self.slots[self.slot_of(fingerprint)] & 1 != 0
    }

    /// Where the fingerprint is or would be. There is always a free slot to stop at.
    fn slot_of(&self, fingerprint: u64) -> usize {
        let last = self.slots.len() - 1;
        let mut slot = fingerprint as usize >> 1 & last;
        while self.slots[slot] != 0 && self.slots[slot] & !1 != key_of(fingerprint) {
            slot = (slot + 1) & last;
        }
        slot
    }
}

/// Never 0, and even.
fn key_of(fingerprint: u64) -> u64 {
    (fingerprint & !1).max(2)
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn counts_up_to_two() {
        let tally = Tally::of(&[0, 4, 4, 6, 4, 1 << 40]);
        for (fingerprint, times) in [(0, 1), (4, 2), (6, 1), (1 << 40, 1), (8, 0), (1 << 41, 0)] {
            assert_eq!(tally.holds(fingerprint), times > 0, "{fingerprint}");
            assert_eq!(tally.holds_twice(fingerprint), times > 1, "{fingerprint}");
        }
        assert!(!Tally::default().holds(0) && !Tally::of(&[]).holds(0));
    }
}
