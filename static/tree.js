// Owns the way up from an element, out of the shadow trees that it stands in.

/** What is around a node on the screen: where it is slotted, its parent, or the element whose shadow tree it tops. */
export const up = (node) => node.assignedSlot ?? node.parentNode ?? node.host;
