//! Small values by the fingerprints of words.

/// A table with open addressing, to be at most half full: what a word means is found in one or two steps.
pub(crate) struct FingerprintTable<V> {
    slots: Slots,
    /// For each slot its value.
    values: Vec<V>,
}

/// The words of the slots.
struct Slots {
    /// For each slot a byte of the fingerprint of its word; 0 where it is free. Most words that are not in a table are
    /// turned down here, in memory that stays at hand.
    tags: Vec<u8>,
    /// For each slot a longer part of the fingerprint.
    keys: Vec<u32>,
}

impl<V: Copy> FingerprintTable<V> {
    /// A table of so many slots, a power of two. What is not in it has the value `none`.
    pub(crate) fn new(slots: usize, none: V) -> FingerprintTable<V> {
        FingerprintTable { slots: Slots { tags: vec![0; slots], keys: vec![0; slots] }, values: vec![none; slots] }
    }

    /// The value of the word with a fingerprint.
    pub(crate) fn get(&self, fingerprint: u64) -> V {
        self.values[self.slots.slot_of(fingerprint)]
    }

    /// Whether the word with a fingerprint is in the table.
    pub(crate) fn holds(&self, fingerprint: u64) -> bool {
        self.slots.tags[self.slots.slot_of(fingerprint)] != 0
    }

    /// The value of the word with a fingerprint, which is put into the table where it is not there.
    pub(crate) fn entry(&mut self, fingerprint: u64) -> &mut V {
        let slot = self.slots.slot_of(fingerprint);
        let key = Slots::key_of(fingerprint);
        (self.slots.tags[slot], self.slots.keys[slot]) = (Slots::tag_of(key), key);
        &mut self.values[slot]
    }

    /// How many words are in the table.
    #[cfg(test)]
    pub(crate) fn words(&self) -> usize {
        self.slots.tags.iter().filter(|&&tag| tag != 0).count()
    }
}

impl Slots {
    /// The slot of a word, or the free one where it would be.
    fn slot_of(&self, fingerprint: u64) -> usize {
        let key = Slots::key_of(fingerprint);
        let tag = Slots::tag_of(key);
        let last = self.tags.len() - 1;
        let mut slot = fingerprint as usize & last;
        while self.tags[slot] != 0 && (self.tags[slot] != tag || self.keys[slot] != key) {
            slot = (slot + 1) & last;
        }
        slot
    }

    /// The part of a fingerprint that its slot does not tell.
    fn key_of(fingerprint: u64) -> u32 {
        (fingerprint >> 32) as u32 | 1
    }

    /// A byte of a key; never 0.
    fn tag_of(key: u32) -> u8 {
        (key >> 24) as u8 | 1
    }
}
