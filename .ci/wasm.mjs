// Owns how a wasm file is read: its sections, and the numbers and texts in them.

/** Where the sections begin. */
export const BEGIN = 8;

/** A number (LEB128) at `at.place`, which moves behind it. */
export function number(bytes, at) {
  let [value, shift, byte] = [0, 0, 0];
  do {
    byte = bytes[at.place++];
    value |= (byte & 127) << shift;
    shift += 7;
  } while (byte & 128);
  return value >>> 0;
}

/** A text at `at.place`, which moves behind it. */
export function text(bytes, at) {
  const length = number(bytes, at);
  at.place += length;
  return bytes.toString("utf8", at.place - length, at.place);
}

/** Each section: what kind it is, where it begins and ends, and where what it holds begins. */
export function* sections(bytes) {
  for (let begin = BEGIN; begin < bytes.length; ) {
    const at = { place: begin + 1 };
    const end = number(bytes, at) + at.place;
    yield { kind: bytes[begin], begin, at, end };
    begin = end;
  }
}
