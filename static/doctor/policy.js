// Owns what the doctor finds about the page's policy and the browser: whether a program may run, and files be fetched.

import { runs } from "../parts.js";

// Milliseconds until what was refused has been heard of.
const SOON = 200;

/** Whether a program can run: `runs`, `forbidden`, or `missing` where the browser knows none. */
export function wasm() {
  if (typeof WebAssembly === "undefined") return "missing";
  return runs() ? "runs" : "forbidden";
}

/** Hears what the page's policy refuses from now on; the call that it gives ends that, with what was heard. */
export function hearing() {
  const refused = [];
  const hear = ({ disposition, effectiveDirective, originalPolicy }) => {
    if (disposition !== "report") refused.push({ directive: effectiveDirective, policy: originalPolicy });
  };
  document.addEventListener("securitypolicyviolation", hear);
  return async () => {
    await new Promise((heard) => setTimeout(heard, SOON));
    document.removeEventListener("securitypolicyviolation", hear);
    return refused;
  };
}

/** A policy with one more source in a directive; what it says of everything counts where it has no such directive. */
export function allowing(policy, directive, source) {
  const rules = policy.split(/[;,]/).map((rule) => rule.trim()).filter(Boolean);
  const sources = (name) => rules.find((rule) => rule.split(/\s+/)[0].toLowerCase() === name)?.split(/\s+/).slice(1);
  const before = (sources(directive) ?? sources("default-src") ?? []).filter((one) => one !== "'none'");
  const rest = rules.filter((rule) => rule.split(/\s+/)[0].toLowerCase() !== directive);
  return [...rest, [directive, ...before, source].join(" ")].join("; ");
}

const policyOf = (refused, directive) => refused.find((one) => one.directive.startsWith(directive))?.policy ?? "";

// The one that forbids the program. WebKit does not say which: then any that speaks of scripts.
function policyOfScripts(refused) {
  const own = policyOf(refused, "script-src");
  return own || (refused.find(({ policy }) => /\b(script|default)-src\b/.test(policy))?.policy ?? "script-src …");
}

export const POLICY_CHECKS = [
  { id: "old-browser", grave: true, looks: ({ isOld }) => (isOld ? [{}] : []) },
  { id: "no-wasm", grave: true, looks: ({ wasm }) => (wasm === "missing" ? [{}] : []) },
  {
    id: "policy-wasm",
    grave: true,
    looks: ({ wasm, refused }) =>
      wasm === "forbidden"
        ? [{ header: allowing(policyOfScripts(refused), "script-src", "'wasm-unsafe-eval'") }]
        : [],
  },
  {
    id: "policy-connect",
    grave: true,
    looks: ({ folder, files, refused }) => {
      const own = new URL(folder).origin;
      const policy = policyOf(refused, "connect-src");
      if (!policy || files.every(({ state }) => state === "whole")) return [];
      return [{ origin: own, header: allowing(policy, "connect-src", own === location.origin ? "'self'" : own) }];
    },
  },
];
