//! An article as a caller passes it.

use super::Utf16Positions;
use super::value::{Fields, Value, listed, number};
use crate::article::utf16_length;
use crate::text::BlockKind;
use crate::{Article, Details, Error, Span, limits};

/// The fields of an article that are looked at; others are the caller's own.
pub const ARTICLE_FIELDS: [&str; 7] = ["text", "id", "title", "source", "published", "language", "blocks"];

/// The fields of a corrected block.
pub const BLOCK_FIELDS: [&str; 3] = ["kind", "start", "end"];

/// Reads an article from its fields.
///
/// # Errors
/// `InvalidArgument` naming the field that is missing or has the wrong type, `InputTooLarge` beyond [`limits`].
pub fn article(mut fields: Fields) -> Result<Article, Error> {
    let text = text_field(&mut fields, "text")?
        .ok_or_else(|| Error::invalid("the article has no text: pass a string or an object with a string `text`"))?;
    limits::check_units(&[utf16_length(&text)])?;
    let details = Details {
        id: text_field(&mut fields, "id")?,
        title: text_field(&mut fields, "title")?,
        source: text_field(&mut fields, "source")?,
        published: text_field(&mut fields, "published")?,
        language: text_field(&mut fields, "language")?,
        blocks: fields.remove("blocks").map_or(Ok(Vec::new()), |value| blocks(value, &text))?,
    };
    Article::read_with(text, details)
}

fn text_field(fields: &mut Fields, name: &str) -> Result<Option<String>, Error> {
    match fields.remove(name) {
        None => Ok(None),
        Some(Value::Text(text)) => Ok(Some(text)),
        Some(other) => Err(Error::invalid(format!("the article's {name} is {}: pass a string", other.described()))),
    }
}

fn blocks(value: Value, text: &str) -> Result<Vec<(BlockKind, Span)>, Error> {
    let Value::List(blocks) = value else {
        return Err(Error::invalid(format!(
            "the article's blocks are {}: pass an array of {{ kind, start, end }}",
            value.described()
        )));
    };
    let positions = Utf16Positions::of(text);
    let mut corrected = Vec::new();
    for (place, block) in blocks.iter().enumerate() {
        corrected.push(corrected_block(place, block, text, &positions)?);
    }
    Ok(corrected)
}

fn corrected_block(
    place: usize,
    block: &Value,
    text: &str,
    positions: &Utf16Positions,
) -> Result<(BlockKind, Span), Error> {
    let Value::Object(fields) = block else {
        return Err(Error::invalid(format!("blocks[{place}] is {}: pass {{ kind, start, end }}", block.described())));
    };
    let kind = match fields.get("kind") {
        Some(Value::Text(name)) => BlockKind::from_name(name),
        _ => None,
    };
    let kind = kind.ok_or_else(|| {
        let kinds: Vec<&str> = BlockKind::ALL.iter().map(|kind| kind.name()).collect();
        Error::invalid(format!("blocks[{place}].kind is unknown: pass one of {}", listed(&kinds)))
    })?;
    let end_of = |name: &str| {
        let what = format!("blocks[{place}].{name}");
        let unit = number(&what, fields.get(name).unwrap_or(&Value::Null))?;
        positions.byte(text, unit).ok_or_else(|| {
            Error::invalid(format!(
                "{what} is {unit}, no position in the text: pass a UTF-16 offset between characters"
            ))
        })
    };
    let span = Span::new(end_of("start")?, end_of("end")?);
    if span.start > span.end {
        return Err(Error::invalid(format!("blocks[{place}] ends before it starts: pass start <= end")));
    }
    Ok((kind, span))
}
