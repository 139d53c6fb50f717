//! Owns the list of flows, one file for each part of a visit.

mod access;
mod arrival;
mod blogs;
mod blogs_held;
mod blogs_looks;
mod blogs_scripts;
mod bring;
mod contract;
mod copies;
mod doctor;
mod early;
mod element;
mod faults;
mod faults_import;
mod faults_kit;
mod faults_leaving;
mod faults_migration;
mod faults_records;
mod faults_storage;
mod faults_tabs;
mod find;
mod hide;
mod insights;
mod journal;
mod keyboard;
mod later;
mod measure;
mod phone;
mod plant;
mod policies;
mod quiz;
mod reflection;
mod result;
mod states;
mod take;
mod visit;

use crate::lane::Flow;

/// Every flow with its name; no two share one, since the name is part of the flow's origin, too.
pub fn all() -> Vec<(&'static str, Flow)> {
    [
        quiz::FLOWS,
        arrival::FLOWS,
        result::FLOWS,
        states::FLOWS,
        take::FLOWS,
        journal::FLOWS,
        phone::FLOWS,
        faults::FLOWS,
        faults_storage::FLOWS,
        faults_tabs::FLOWS,
        faults_records::FLOWS,
        faults_migration::FLOWS,
        faults_import::FLOWS,
        faults_leaving::FLOWS,
        reflection::FLOWS,
        keyboard::FLOWS,
        find::FLOWS,
        insights::FLOWS,
        copies::FLOWS,
        bring::FLOWS,
        hide::FLOWS,
        element::FLOWS,
        early::FLOWS,
        blogs::FLOWS,
        contract::FLOWS,
        policies::FLOWS,
        blogs_held::FLOWS,
        blogs_looks::FLOWS,
        blogs_scripts::FLOWS,
        later::FLOWS,
        access::FLOWS,
        doctor::FLOWS,
    ]
    .concat()
}
