//! The order of functions in a module: like ones side by side.
//!
//! Gzip finds what repeats within the last 32 KB, and what has just been at the least cost. So every function follows
//! those it shares most with.

use std::collections::{HashMap, HashSet, VecDeque};

use anyhow::Result;
use wasm_encoder::{NameMap, NameSection, Section};
use wasmparser::{Parser, Payload, TypeRef};

/// How many bytes in a row are compared.
const RUN: usize = 5;

/// How many bytes of the functions placed last count.
const WINDOW: usize = 1000;

/// Weighs against tiny functions, which share all they have with anything.
const HANDICAP: f64 = 8.0;

/// A module without names, with names that put its functions in order when the optimiser sorts by them.
pub fn name_by_place(module: &[u8]) -> Result<Vec<u8>> {
    let mut imported = 0;
    let mut bodies = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(&module[body.range()]),
            _ => {}
        }
    }
    let mut places = vec![0; bodies.len()];
    for (place, body) in by_likeness(&bodies).into_iter().enumerate() {
        places[body] = place;
    }
    let mut names = NameMap::new();
    for (body, place) in places.iter().enumerate() {
        names.append(u32::try_from(imported + body)?, &format!("{place:05}"));
    }
    let mut section = NameSection::new();
    section.functions(&names);
    let mut named = module.to_vec();
    section.append_to(&mut named);
    Ok(named)
}

/// The positions of the bodies in their new order, the largest first.
fn by_likeness(bodies: &[&[u8]]) -> Vec<usize> {
    let runs: Vec<HashSet<&[u8]>> = bodies.iter().map(|body| body.windows(RUN).collect()).collect();
    let mut holders: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (body, runs) in runs.iter().enumerate() {
        for run in runs {
            holders.entry(run).or_default().push(body);
        }
    }

    let mut shared = vec![0usize; bodies.len()];
    let mut in_window: HashMap<&[u8], usize> = HashMap::new();
    let mut window: VecDeque<usize> = VecDeque::new();
    let mut left: Vec<usize> = (0..bodies.len()).collect();
    let mut order = Vec::new();
    let likeness = |shared: usize, body: usize| shared as f64 / (runs[body].len() as f64 + HANDICAP);
    let by_size = |&body: &usize| (bodies[body].len(), std::cmp::Reverse(body));
    let mut next = left.iter().copied().max_by_key(by_size);
    while let Some(body) = next {
        order.push(body);
        left.retain(|&other| other != body);
        window.push_back(body);
        for run in &runs[body] {
            let times = in_window.entry(run).or_default();
            *times += 1;
            if *times == 1 {
                holders[run].iter().for_each(|&holder| shared[holder] += 1);
            }
        }
        while window.iter().map(|&body| bodies[body].len()).sum::<usize>() > WINDOW {
            for run in window.pop_front().iter().flat_map(|&body| &runs[body]) {
                let times = in_window.entry(run).or_default();
                *times -= 1;
                if *times == 0 {
                    holders[run].iter().for_each(|&holder| shared[holder] -= 1);
                }
            }
        }
        next = left
            .iter()
            .copied()
            .max_by(|&a, &b| likeness(shared[a], a).total_cmp(&likeness(shared[b], b)).then(b.cmp(&a)));
    }
    order
}
