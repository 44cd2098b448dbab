//! The page's server on this machine: static files, compressed, under the headers a careful host would send.
//! Where a file has its compressed form beside it, as `NAME.gz`, that is sent.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;

use anyhow::{Context, Result};
use axum::Router;
use axum::http::{HeaderName, HeaderValue, header};
use tokio::net::TcpListener;
use tower_http::compression::CompressionLayer;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// Sent with every answer; a worker script needs the policy as much as the page.
const HEADERS: [(HeaderName, &str); 4] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; \
         style-src 'self'; img-src 'self'; font-src 'self'; manifest-src 'self'; \
         form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    // A rebuilt file is seen at the next reload.
    (header::CACHE_CONTROL, "no-cache"),
];

/// The port tried first where none is asked for.
const USUAL_PORT: u16 = 8000;

/// Serves `folder` to this machine until the process ends; calls `ready` with the address once it listens.
///
/// Without a port: the usual one, else any that is free.
pub fn serve(folder: &Path, port: Option<u16>, ready: impl FnOnce(&str)) -> Result<()> {
    let mut router =
        Router::new().fallback_service(ServeDir::new(folder).precompressed_gzip()).layer(CompressionLayer::new());
    for (name, value) in HEADERS {
        router = router.layer(SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value)));
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    runtime.block_on(async {
        let listener = match port {
            Some(port) => listen(port)
                .await
                .with_context(|| format!("cannot serve on port {port}; `--port 0` takes any free one"))?,
            None => match listen(USUAL_PORT).await {
                Ok(listener) => listener,
                Err(_) => listen(0).await.context("cannot listen on this machine")?,
            },
        };
        ready(&format!("http://{}/", listener.local_addr()?));
        Ok(axum::serve(listener, router).await?)
    })
}

async fn listen(port: u16) -> std::io::Result<TcpListener> {
    TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await
}
