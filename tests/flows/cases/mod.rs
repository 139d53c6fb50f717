//! Owns the list of flows, one file for each part of a visit.

mod access;
mod element;
mod faults;
mod journal;
mod quiz;
mod result;
mod take;
mod visit;

use crate::lane::Flow;

/// Every flow with its name; no two share one, since the name is part of the flow's origin, too.
pub fn all() -> Vec<(&'static str, Flow)> {
    [quiz::FLOWS, result::FLOWS, take::FLOWS, journal::FLOWS, faults::FLOWS, element::FLOWS, access::FLOWS]
        .concat()
}
