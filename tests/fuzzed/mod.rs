//! What must hold for any bytes at all: the fuzzer calls each `check` with bytes of its making, and the ordinary tests
//! with the inputs it once found worth keeping.
#![allow(dead_code)] // Each fuzz target and each test uses a part of it.

pub mod boundary;
pub mod comparing;
pub mod reading;
pub mod texts;
