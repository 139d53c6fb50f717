//! FNV-1a: a short number for a text, the same in every browser. It tells texts apart that nobody forges.

/// Over the bytes of `text`, in 32 bits.
pub(crate) fn fnv1a_32(text: &str) -> u32 {
    text.bytes().fold(0x811C_9DC5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Over the bytes of `text`, in 64 bits.
pub(crate) fn fnv1a_64(text: &str) -> u64 {
    text.bytes()
        .fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The published test vectors of the algorithm.
    #[test]
    fn it_is_the_published_one() {
        for (text, small, large) in [
            ("", 0x811C_9DC5, 0xCBF2_9CE4_8422_2325),
            ("a", 0xE40C_292C, 0xAF63_DC4C_8601_EC8C),
            ("foobar", 0xBF9C_F968, 0x8594_4171_F739_67E8),
        ] {
            assert_eq!((fnv1a_32(text), fnv1a_64(text)), (small, large), "{text}");
        }
    }
}
