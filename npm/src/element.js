// Owns what a page's own code may use of the element: its class, and making it known when it likes.

export { define } from "../../static/define.js";
export { WorthTheInterview } from "../../static/element.js";
