//! Tables made by `cargo xtask tables`. Where they come from, and under which licences, is said in `README.md` beside
//! this file.

pub(super) mod abbreviations;
pub(super) mod letters;
pub(super) mod stop_words;
