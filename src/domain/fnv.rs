//! FNV-1a: a number for a text, the same in every browser. It tells texts apart and keeps no secrets.

/// FNV-1a of 32 bits.
pub fn fnv_32(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// FNV-1a of 64 bits.
pub fn fnv_64(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From the reference tables of the algorithm's authors.
    #[test]
    fn numbers_are_the_published_ones() {
        for (text, short, long) in [
            ("", 0x811c_9dc5, 0xcbf2_9ce4_8422_2325),
            ("a", 0xe40c_292c, 0xaf63_dc4c_8601_ec8c),
            ("foobar", 0xbf9c_f968, 0x8594_4171_f739_67e8),
        ] {
            assert_eq!((fnv_32(text), fnv_64(text)), (short, long), "{text}");
        }
    }
}
