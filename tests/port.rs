//! Which port `make serve` takes when others are taken, as `.ci/port` prints it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "what does not run fails the test")]

use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;

/// Whether it found one, the port, and what it said.
fn asked(arguments: &[&str]) -> (bool, String, String) {
    let asked = Command::new(".ci/port").args(arguments).output().expect("bash is there");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8").trim_end().to_owned();
    (asked.status.success(), text(asked.stdout), text(asked.stderr))
}

/// A port on which something listens for as long as it is kept.
fn taken() -> (TcpListener, String) {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port is free");
    let port = listener.local_addr().expect("it listens").port();
    (listener, port.to_string())
}

#[test]
fn a_free_port_is_taken_without_a_word() {
    // Below those that other tests are given.
    let (_, port, _) = asked(&["20000"]);
    assert_eq!(asked(&[&port]), (true, port.clone(), String::new()));
    assert_eq!(asked(&["1", &port]), (true, port, String::new()));
}

#[test]
fn the_next_free_one_stands_in_for_a_taken_one_and_is_said() {
    let (_listener, port) = taken();
    let (found, other, said) = asked(&[&port]);
    assert!(found && other.parse::<u16>().unwrap() > port.parse().unwrap(), "{other} for {port}");
    assert_eq!(said, format!("serve: port {port} is taken, so it will be http://127.0.0.1:{other}"));
}

#[test]
fn one_that_is_named_and_taken_ends_it_in_a_line() {
    let (_listener, port) = taken();
    let (found, none, said) = asked(&["1", &port]);
    assert!(!found && none.is_empty(), "{none}");
    assert!(said.starts_with(&format!("serve: port {port} is taken; make serve port=")), "{said}");
    assert_eq!(said.lines().count(), 1);
}

#[test]
fn what_is_no_port_is_said() {
    for named in ["http", "0", "65536", "-1", "8080 8081"] {
        let (found, none, said) = asked(&["8080", named]);
        assert!(!found && none.is_empty(), "{named} gave {none}");
        let told = format!("serve: port={named} is no port: it is a number from 1 to 65535");
        assert_eq!(said, told);
    }
}
