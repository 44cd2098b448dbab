//! Takes out of a module what only a panic would run or read.
//!
//! A panic ends in a trap, from which the package recovers; nobody ever sees what it had to say. But its message, the
//! code that would format it and the places it would name are a twentieth of the module, and the standard library
//! offers no stable way to leave them out.

use std::collections::HashSet;

use walrus::ir::{
    Instr, InstrLocId, InstrSeqId, Unreachable, Value, Visitor, VisitorMut, dfs_in_order, dfs_pre_order_mut,
};
use walrus::{ConstExpr, Data, DataKind, FunctionBuilder, FunctionId, FunctionKind, LocalFunction, Module};

/// Makes every function that can only end in a trap, or only serves what does, trap at once, and blanks the source places panics would name.
/// What nothing calls any more is left to the optimiser to remove.
pub fn cut(module: &mut Module) {
    let is_endless = |id: FunctionId, function: &LocalFunction| never_returns(function) || describes_panics(module, id);
    let endless: HashSet<FunctionId> =
        module.funcs.iter_local().filter(|(id, function)| is_endless(*id, function)).map(|(id, _)| id).collect();
    for (id, function) in module.funcs.iter_local_mut() {
        if !endless.contains(&id) {
            let entry = function.entry_block();
            dfs_pre_order_mut(&mut CallsBecomeTraps(&endless), function, entry);
        }
    }
    for &id in &endless {
        let (parameters, results) = module.types.params_results(module.funcs.get(id).ty());
        let (parameters, results) = (parameters.to_vec(), results.to_vec());
        let mut trap = FunctionBuilder::new(&mut module.types, &parameters, &results);
        trap.func_body().unreachable();
        let locals = parameters.into_iter().map(|kind| module.locals.add(kind)).collect();
        module.funcs.get_mut(id).kind = FunctionKind::Local(trap.local_func(locals));
    }
    let segments: Vec<_> = module.data.iter().map(Data::id).collect();
    for id in segments {
        let segment = module.data.get_mut(id);
        if let DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } = segment.kind {
            blank_source_places(start as u32 as usize, &mut segment.value);
        }
    }
}

/// Whether a function can only be there to say what a panic was about. It is called through a table of methods, so that no
/// optimiser sees that nothing calls it any more. (No message of ours is written with `{:?}`.)
fn describes_panics(module: &Module, function: FunctionId) -> bool {
    let name = module.funcs.get(function).name.as_deref().unwrap_or_default();
    ["Debug", "panic_handler", "PanicPayload"].iter().any(|part| name.contains(part))
}

/// Whether a function neither runs into its end nor leaves by a `return` or a jump to its end.
fn never_returns(function: &LocalFunction) -> bool {
    let entry = function.entry_block();
    let ends_in_trap = matches!(function.block(entry).instrs.last(), Some((Instr::Unreachable(_), _)));
    let mut exits = Exits { entry, found: false };
    dfs_in_order(&mut exits, function, entry);
    ends_in_trap && !exits.found
}

struct Exits {
    entry: InstrSeqId,
    found: bool,
}

impl<'instr> Visitor<'instr> for Exits {
    fn visit_instr(&mut self, instruction: &'instr Instr, _: &'instr InstrLocId) {
        self.found |= match instruction {
            Instr::Return(_) | Instr::ReturnCall(_) | Instr::ReturnCallIndirect(_) => true,
            Instr::Br(branch) => branch.block == self.entry,
            Instr::BrIf(branch) => branch.block == self.entry,
            Instr::BrTable(table) => table.default == self.entry || table.blocks.contains(&self.entry),
            _ => false,
        };
    }
}

struct CallsBecomeTraps<'a>(&'a HashSet<FunctionId>);

impl VisitorMut for CallsBecomeTraps<'_> {
    fn visit_instr_mut(&mut self, instruction: &mut Instr, _: &mut InstrLocId) {
        if matches!(instruction, Instr::Call(call) if self.0.contains(&call.func)) {
            *instruction = Unreachable {}.into();
        }
    }
}

/// The size of a `core::panic::Location`: address and length of a path, line, column.
const PLACE: usize = 16;

/// Zeroes the `Location`s in a segment that begins at `start`, and the paths they name; zeroes are not stored.
fn blank_source_places(start: usize, bytes: &mut [u8]) {
    let mut paths = Vec::new();
    let mut at = 0;
    while at + PLACE <= bytes.len() {
        let word = |n: usize| {
            let word = &bytes[at + 4 * n..][..4];
            word.iter().rev().fold(0, |number, &byte| number << 8 | usize::from(byte))
        };
        let path = word(0).checked_sub(start).map(|from| from..from + word(1));
        match path.filter(|path| bytes.get(path.clone()).is_some_and(is_path) && is_line(word(2)) && is_line(word(3))) {
            Some(path) => {
                paths.push(path);
                bytes[at..at + PLACE].fill(0);
                at += PLACE;
            }
            None => at += 4,
        }
    }
    for path in paths {
        bytes[path].fill(0);
    }
}

fn is_path(text: &[u8]) -> bool {
    text.ends_with(b".rs") && text.iter().all(u8::is_ascii_graphic)
}

fn is_line(number: usize) -> bool {
    (1..100_000).contains(&number)
}
