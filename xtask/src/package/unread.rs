//! Blanks tables of the standard library that nothing reads any more.
//!
//! Only the messages of panics quote text, which takes tables of what can be printed: 2 KB of the gzipped module. No
//! optimiser takes out data, as it cannot know which of it the code reaches.

use std::collections::{BTreeSet, HashSet};

use walrus::ir::{Const, Instr, InstrLocId, Value, Visitor, dfs_in_order};
use walrus::{ConstExpr, Data, DataKind, FunctionId, LocalFunction, Module, passes};

/// The addresses in the data that a module names.
pub struct Addresses {
    /// All of them: where one thing ends and the next begins.
    all: BTreeSet<u32>,
    /// Each function that reads the tables, with the addresses it names.
    readers: Vec<(FunctionId, BTreeSet<u32>)>,
}

impl Addresses {
    /// The addresses in a module from which nothing was taken yet.
    pub fn of(module: &Module) -> Addresses {
        let mut all = pointers(module);
        let mut readers = Vec::new();
        for (id, function) in module.funcs.iter_local() {
            let named = named_by(function);
            all.extend(&named);
            let name = module.funcs.get(id).name.as_deref().unwrap_or_default();
            if name.contains("unicode::printable") || name.contains("unicode_data::grapheme_extend") {
                readers.push((id, named));
            }
        }
        Addresses { all, readers }
    }

    /// Takes out the functions that nothing calls any more, and blanks what only readers among them name; zeroes are not
    /// stored.
    pub fn blank_unread(&self, module: &mut Module) {
        passes::gc::run(module);
        let mut read = pointers(module);
        let mut left = HashSet::new();
        for (id, function) in module.funcs.iter_local() {
            left.insert(id);
            read.extend(named_by(function));
        }
        for (_, named) in self.readers.iter().filter(|(id, _)| !left.contains(id)) {
            for &start in named.difference(&read) {
                let end = self.all.range(start + 1..).next().copied().unwrap_or(start);
                blank(module, start, end);
            }
        }
    }
}

/// The numbers in the code of a function that may be addresses.
fn named_by(function: &LocalFunction) -> BTreeSet<u32> {
    let mut numbers = Numbers::default();
    dfs_in_order(&mut numbers, function, function.entry_block());
    numbers.0
}

#[derive(Default)]
struct Numbers(BTreeSet<u32>);

impl<'instr> Visitor<'instr> for Numbers {
    fn visit_instr(&mut self, instruction: &'instr Instr, _: &'instr InstrLocId) {
        let number = match instruction {
            Instr::Const(Const { value: Value::I32(number) }) => *number as u32,
            Instr::Load(load) => load.arg.offset as u32,
            Instr::Store(store) => store.arg.offset as u32,
            _ => return,
        };
        self.0.insert(number);
    }
}

/// The words in the data that may be addresses.
fn pointers(module: &Module) -> BTreeSet<u32> {
    let words = module.data.iter().flat_map(|data| data.value.chunks_exact(4));
    words.map(|word| u32::from_le_bytes([word[0], word[1], word[2], word[3]])).collect()
}

/// Zeroes the bytes from one address to another, where one segment holds them all.
fn blank(module: &mut Module, start: u32, end: u32) {
    let segments: Vec<_> = module.data.iter().map(Data::id).collect();
    for id in segments {
        let data = module.data.get_mut(id);
        let DataKind::Active { offset: ConstExpr::Value(Value::I32(first)), .. } = data.kind else { continue };
        let place = |address: u32| address.checked_sub(first as u32).map(|place| place as usize);
        if let (Some(start), Some(end)) = (place(start), place(end))
            && let Some(bytes) = data.value.get_mut(start..end)
        {
            bytes.fill(0);
        }
    }
}
