//! Owns the run: every flow in every engine, each engine on its own and all of them at once.
//!
//! A flow is a whole visit, told with [`reader::Reader`] in `cases/`. `make test-flows only=firefox::reload` runs some.
//! What a failed flow leaves is in `target/flows/`.

mod ace;
mod axe;
mod browser;
mod cases;
mod driver;
mod engine;
mod evidence;
mod keys;
mod lane;
mod reader;
mod server;

use libtest_mimic::{Arguments, Failed, Trial};
use std::error::Error;
use std::process::ExitCode;
use std::sync::Arc;

/// What a step of a flow comes to: a value, or a sentence about what went wrong.
type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    let site = match server::start() {
        Ok(site) => site,
        Err(error) => {
            eprintln!("the flows cannot start: {error}");
            return ExitCode::FAILURE;
        }
    };
    let lanes = engine::Engine::ALL.map(|engine| Arc::new(lane::Lane::new(engine, site.clone())));

    let mut trials = Vec::new();
    for (name, flow) in cases::all() {
        for lane in &lanes {
            let lane = Arc::clone(lane);
            trials.push(Trial::test(format!("{}::{name}", lane.engine()), move || {
                lane.run(name, flow).map_err(Failed::from)
            }));
        }
    }

    // A thread for each flow, nearly all of which wait for their engine: so no engine is idle while another is slow.
    arguments.test_threads.get_or_insert(trials.len().max(1));
    let conclusion = libtest_mimic::run(&arguments, trials);

    // Read by .ci/run, which must know that no engine was left out.
    for lane in &lanes {
        lane.finish();
    }
    conclusion.exit_code()
}
