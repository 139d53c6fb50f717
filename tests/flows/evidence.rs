//! Owns what a failed flow leaves behind, in target/flows/.

use crate::Outcome;
use crate::reader::Reader;
use std::fs;
use std::path::{Path, PathBuf};

pub fn folder() -> Outcome<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/flows");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Saves how the page looks, what it said and what is in it; returns a sentence that says where.
pub fn keep(reader: &mut Reader<'_>, name: &str) -> String {
    let saved = folder().and_then(|folder| {
        let stem = folder.join(format!("{}-{name}", reader.engine()));
        save(reader, &stem)?;
        Ok(stem)
    });
    match saved {
        Ok(stem) => format!("see {}.png, .console.txt and .html", stem.display()),
        Err(error) => format!("what the page looked like could not be saved: {error}"),
    }
}

fn save(reader: &mut Reader<'_>, stem: &Path) -> Outcome {
    fs::write(stem.with_extension("console.txt"), reader.console().join("\n"))?;
    // The widgets' shadow roots are no part of the page's own text, so they come after it.
    let inside = reader.js(
        "return document.documentElement.outerHTML + [...document.querySelectorAll('worth-the-interview')]\
         .map((element, index) => `\\n\\n<!-- inside widget ${index} -->\\n${element.shadowRoot?.innerHTML}`).join('')",
    )?;
    fs::write(stem.with_extension("html"), inside.as_str().unwrap_or_default())?;
    fs::write(stem.with_extension("png"), reader.screenshot()?)?;
    Ok(())
}
