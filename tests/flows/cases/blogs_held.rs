//! Owns what pages do that never did a widget harm: forms around it, other bases, places that are shown later, previews.

use super::visit::{answer_step, come_back, expect, is_chosen, mark, put, wait_until_saved};
use crate::Outcome;
use crate::lane::Flow;
use crate::reader::Reader;
use serde_json::json;

pub const FLOWS: &[(&str, Flow)] = &[
    ("held_inside_a_form", held_inside_a_form),
    ("held_below_another_base", held_below_another_base),
    ("held_where_it_is_shown_later", held_where_it_is_shown_later),
    ("held_in_a_preview", held_in_a_preview),
    ("held_over_back_and_forward", held_over_back_and_forward),
];

fn held_inside_a_form(reader: &mut Reader<'_>) -> Outcome {
    put(
        reader,
        "<form id='theirs' action='/nowhere'><input type='radio' name='gut' value='theirs' checked>
         <worth-the-interview></worth-the-interview></form>",
    )?;
    come_back(reader)?;
    mark(reader, "gut", "maybe")?;
    reader.click("button[type=submit]")?;
    answer_step(reader, 2)?;
    wait_until_saved(reader)?;
    let theirs = "return [location.pathname, new URLSearchParams(new FormData(document.querySelector('#theirs'))).toString()]";
    expect("the form of the page", reader.js(theirs)?, json!(["/blog.html", "gut=theirs"]))
}

fn held_below_another_base(reader: &mut Reader<'_>) -> Outcome {
    put(reader, "<base href='/nowhere/at/all/'><worth-the-interview></worth-the-interview>")?;
    come_back(reader)?;
    answer_step(reader, 1)?;
    wait_until_saved(reader)
}

fn held_where_it_is_shown_later(reader: &mut Reader<'_>) -> Outcome {
    let places = [
        (
            "<details><summary>More</summary>ELEMENT</details>",
            "document.querySelector('details').open = true",
        ),
        ("<dialog>ELEMENT</dialog>", "document.querySelector('dialog').showModal()"),
        (
            "<div id='tab' style='display: none'>ELEMENT</div>",
            "document.querySelector('#tab').style.display = 'block'",
        ),
        (
            "<div id='tab' style='visibility: hidden; height: 0; overflow: hidden'>ELEMENT</div>",
            "document.querySelector('#tab').removeAttribute('style')",
        ),
        (
            "<div id='tab' style='height: 300px; overflow: auto'><p style='height: 900px'>Above it.</p>ELEMENT</div>",
            "document.querySelector('#tab').scrollTop = 900",
        ),
    ];
    for ((around, show), answer) in places.into_iter().zip(["maybe", "go"].into_iter().cycle()) {
        put(reader, &around.replace("ELEMENT", "<worth-the-interview></worth-the-interview>"))?;
        reader.wait_for("the element", |reader| Ok(reader.js("return Boolean(root)")? == true))?;
        // What is hidden with its surroundings is seen by nobody.
        if around.contains("hidden") {
            let seen = "return root.querySelector('.box').checkVisibility({ visibilityProperty: true })";
            expect("seen", reader.js(seen)?, json!(false))?;
        }
        reader.js(show)?;
        come_back(reader)?;
        mark(reader, "gut", answer)?;
        wait_until_saved(reader)?;
        let wide = reader.js("return one('.widget').getBoundingClientRect().width > 200")?;
        expect(around, wide, json!(true))?;
    }
    Ok(())
}

fn held_in_a_preview(reader: &mut Reader<'_>) -> Outcome {
    reader.open("/blog.html")?;
    let script = "const frame = document.createElement('iframe');
        frame.style.cssText = 'width: 600px; height: 600px';
        frame.srcdoc = `<script async type=\"module\" src=\"${location.origin}/embed.js\"></` + 'script><worth-the-interview></worth-the-interview>';
        document.body.prepend(frame);
        return new Promise((done) => frame.addEventListener('load', () => done(true)))";
    reader.browser().script(script, json!([]))?;
    reader.browser().post("frame", json!({ "id": 0 }))?;
    come_back(reader)?;
    answer_step(reader, 1)?;
    wait_until_saved(reader)
}

fn held_over_back_and_forward(reader: &mut Reader<'_>) -> Outcome {
    reader.open("/blogs/plain.html")?;
    come_back(reader)?;
    mark(reader, "gut", "maybe")?;
    wait_until_saved(reader)?;
    reader.open("/blog.html")?;
    reader.back()?;
    come_back(reader)?;
    reader.wait_for("the answer", |reader| is_chosen(reader, "gut", "maybe"))?;
    mark(reader, "gut", "go")?;
    wait_until_saved(reader)
}
