//! Gzip, as servers send it.

use std::io::{self, Write};

use flate2::Compression;
use flate2::write::GzEncoder;

/// The bytes, compressed as far as gzip can.
pub fn gzipped(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}
