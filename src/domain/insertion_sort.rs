//! Puts short lists in order.

/// Sorts so that no item comes `before` the one in front of it; equals stay as they stood. Its time grows with the
/// square of the length, and its lists have some dozens of items: the library's sort would cost every reader about
/// 5 KB to download for each kind of list.
pub(crate) fn insertion_sort<T>(items: &mut [T], before: impl Fn(&T, &T) -> bool) {
    for end in 1..items.len() {
        let mut place = end;
        while place > 0 && matches!(items.get(place - 1..=place), Some([one, other]) if before(other, one)) {
            items.swap(place - 1, place);
            place -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_stable_order() {
        for list in [vec![], vec![(1, 'a')], vec![(2, 'a'), (1, 'b'), (2, 'c'), (0, 'd'), (1, 'e')]] {
            let (mut ours, mut theirs) = (list.clone(), list);
            insertion_sort(&mut ours, |one, other| one.0 < other.0);
            theirs.sort_by_key(|item| item.0);
            assert_eq!(ours, theirs);
        }
    }
}
