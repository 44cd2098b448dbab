//! Sorting with little machine code.
//!
//! The standard library's sorts are tuned for speed and compiled anew for every type and order, 5 to 10 KB of
//! WebAssembly each: together they were a quarter of the module. Here numbers are sorted by a plain merge sort, and
//! other items by the places they belong to, through a comparison that is called indirectly.

use std::cmp::Ordering;

/// Sorts items stably by an order; `O(n log n)` comparisons.
pub(crate) fn sort_by<T>(items: &mut [T], order: impl Fn(&T, &T) -> Ordering) {
    let swaps = sorting_swaps(items.len(), &|a, b| order(&items[a], &items[b]).is_lt());
    exchange(items, &swaps);
}

/// Sorts items stably by what `key` makes of each.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    let swaps = sorting_swaps(items.len(), &|a, b| key(&items[a]).cmp(&key(&items[b])).is_lt());
    exchange(items, &swaps);
}

/// Sorts numbers and the like.
pub(crate) fn sort<T: Copy + Ord>(items: &mut [T]) {
    merge_sort(items, |a, b| a < b);
}

/// Sorts items whose keys are spread over all 64 bits, as fingerprints are, and agree with the order: linear as a rule, as
/// the highest bits tell most of them apart, and never worse than merging.
pub(crate) fn sort_by_fingerprint<T: Copy>(
    items: &mut [T],
    key: impl Fn(T) -> u64,
    goes_before: impl Fn(T, T) -> bool,
) {
    const MOST_BITS: u32 = 16;
    if items.len() <= RUN {
        return insertion_sort(items, &goes_before);
    }
    let bits = (usize::BITS - items.len().leading_zeros()).min(MOST_BITS);
    let bucket = |item: T| (key(item) >> (u64::BITS - bits)) as usize;
    // Where each bucket begins and, once its items are in it, where it ends.
    let mut ends = vec![0; 1 + (1 << bits)];
    for &item in items.iter() {
        ends[1 + bucket(item)] += 1;
    }
    for place in 1..ends.len() {
        ends[place] += ends[place - 1];
    }
    for &item in &items.to_vec() {
        let end = &mut ends[bucket(item)];
        items[*end] = item;
        *end += 1;
    }
    let mut from = 0;
    for &end in &ends[..1 << bits] {
        if end - from > 1 {
            merge_sort(&mut items[from..end], &goes_before);
        }
        from = end;
    }
}

/// The swaps that sort so many items, one after the other.
fn sorting_swaps(items: usize, goes_before: &dyn Fn(usize, usize) -> bool) -> Vec<(usize, usize)> {
    let mut places: Vec<usize> = (0..items).collect();
    merge_sort(&mut places, goes_before);
    // The item of `places[i]` goes to `i`, cycle by cycle.
    let mut swaps = Vec::new();
    for start in 0..items {
        let mut place = start;
        while places[place] != start {
            let from = std::mem::replace(&mut places[place], place);
            swaps.push((place, from));
            place = from;
        }
        places[place] = place;
    }
    swaps
}

fn exchange<T>(items: &mut [T], swaps: &[(usize, usize)]) {
    for &(a, b) in swaps {
        items.swap(a, b);
    }
}

/// Shorter runs are sorted by insertion.
const RUN: usize = 12;

fn merge_sort<T: Copy>(items: &mut [T], goes_before: impl Fn(T, T) -> bool) {
    for run in items.chunks_mut(RUN) {
        insertion_sort(run, &goes_before);
    }
    if items.len() <= RUN {
        return;
    }
    let mut merged = items.to_vec();
    let mut width = RUN;
    while width < items.len() {
        for (from, to) in items.chunks(2 * width).zip(merged.chunks_mut(2 * width)) {
            let (left, right) = from.split_at(width.min(from.len()));
            merge(left, right, to, &goes_before);
        }
        items.copy_from_slice(&merged);
        width *= 2;
    }
}

fn insertion_sort<T: Copy>(items: &mut [T], goes_before: &impl Fn(T, T) -> bool) {
    for sorted in 1..items.len() {
        let item = items[sorted];
        let mut place = sorted;
        while place > 0 && goes_before(item, items[place - 1]) {
            items[place] = items[place - 1];
            place -= 1;
        }
        items[place] = item;
    }
}

/// Merges two sorted runs into a place as long as both; of equals the left one goes first.
fn merge<T: Copy>(left: &[T], right: &[T], merged: &mut [T], goes_before: &impl Fn(T, T) -> bool) {
    let (mut next_left, mut next_right) = (0, 0);
    for place in merged {
        let left_is_done = next_left == left.len();
        if left_is_done || (next_right < right.len() && goes_before(right[next_right], left[next_left])) {
            *place = right[next_right];
            next_right += 1;
        } else {
            *place = left[next_left];
            next_left += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library(mut items in prop::collection::vec((0u8..8, any::<u16>()), 0..200)) {
            let mut expected = items.clone();
            expected.sort_by_key(|&(key, _)| key);
            sort_by_key(&mut items, |&(key, _)| key);
            prop_assert_eq!(&items, &expected);
            expected.sort_by_key(|&(_, rest)| rest % 16);
            sort_by(&mut items, |a, b| (a.1 % 16).cmp(&(b.1 % 16)));
            prop_assert_eq!(&items, &expected);
            expected.sort_unstable();
            let mut spread: Vec<u64> = items.iter().map(|&(key, rest)| u64::from(key) << 61 | u64::from(rest)).collect();
            sort(&mut items);
            prop_assert_eq!(items, expected);
            let mut expected = spread.clone();
            expected.sort_unstable();
            sort_by_fingerprint(&mut spread, |item| item, |a, b| a < b);
            prop_assert_eq!(spread, expected);
        }
    }
}
