// Owns the memory of what a page says: its console, and every error that nobody caught. Read by the flows.
(() => {
  const lines = [];
  window.__said = lines;

  const asText = (value) => {
    if (value instanceof Error) return value.stack?.includes(value.message) ? value.stack : `${value}\n${value.stack}`;
    if (typeof value === "string") return value;
    try {
      return JSON.stringify(value) ?? String(value);
    } catch {
      return String(value);
    }
  };

  for (const level of ["debug", "log", "info", "warn", "error"]) {
    const original = console[level];
    console[level] = (...values) => {
      lines.push(`${level}: ${values.map(asText).join(" ")}`);
      original.apply(console, values);
    };
  }

  // A second and a half after a write the widget looks whether it is still there (SECOND_LOOK in
  // src/hooks/sync_controller.rs). Visits that are not about what becomes of storage need not wait that long for "Saved";
  // the host has its name from the visit.
  const isAboutStorage = /-(storage|tabs|records|migration|import|leaving|clock|copies)-/.test(location.hostname);
  const { setTimeout } = window;
  if (!isAboutStorage) window.setTimeout = (then, delay, ...rest) => setTimeout(then, delay === 1500 ? 150 : delay, ...rest);

  window.addEventListener("error", (event) => {
    const what = event.target !== window && event.target?.tagName;
    if (what) lines.push(`failed: ${what.toLowerCase()} ${event.target.src ?? event.target.href ?? ""}`);
    else lines.push(`uncaught: ${asText(event.error ?? event.message)}`);
  }, true);
  window.addEventListener("unhandledrejection", (event) => lines.push(`uncaught: ${asText(event.reason)}`));
  document.addEventListener("securitypolicyviolation", (event) => {
    lines.push(`policy: ${event.effectiveDirective} forbade ${event.blockedURI} ${event.sample}`);
  });
})();
