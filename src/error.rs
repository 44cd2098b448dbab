//! The one error type.

use std::fmt;

/// What went wrong, as a program wants to know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// An argument has the wrong type, name or value.
    InvalidArgument,
    /// A limit of [`crate::limits`] is exceeded.
    InputTooLarge,
}

/// An error with a kind for programs and a message for people, which names the offending thing and the remedy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    kind: ErrorKind,
    message: String,
}

impl Error {
    pub(crate) fn invalid(message: impl Into<String>) -> Error {
        Error { kind: ErrorKind::InvalidArgument, message: message.into() }
    }

    pub(crate) fn too_large(message: impl Into<String>) -> Error {
        Error { kind: ErrorKind::InputTooLarge, message: message.into() }
    }

    /// What kind of error it is.
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
