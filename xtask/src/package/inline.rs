//! The copy of the module in a script, for where no file can be fetched.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::write_if_changed;

/// Writes `inline.js` beside the module.
///
/// Bytes as base64 rather than a `data:` address, which a Content-Security-Policy would refuse to fetch.
pub fn write(module: &Path) -> Result<()> {
    let bytes = fs::read(module).with_context(|| format!("cannot read {}", module.display()))?;
    let script = format!(
        "// Written by `cargo xtask build`: tellings_bg.wasm.\n\nexport const base64 =\n  '{}';\n",
        base64(&bytes)
    );
    write_if_changed(&module.with_file_name("inline.js"), script.as_bytes())
}

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Base64 with padding (RFC 4648, section 4).
fn base64(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let byte = |place: usize| u32::from(group.get(place).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for digit in 0..4 {
            let value = bits >> (18 - 6 * digit) & 63;
            text.push(if digit <= group.len() { char::from(DIGITS[value as usize]) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_of_the_standard() {
        let examples = ["", "f", "fo", "foo", "foob", "fooba", "foobar"];
        let encoded = ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"];
        assert_eq!(examples.map(|text| base64(text.as_bytes())), encoded);
    }
}
