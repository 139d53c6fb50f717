//! Closed sets of named things: each has a stable name, for records, exports and the page.

/// A set of which every member is known, in the order in which they are declared.
pub(super) trait ClosedSet: Copy + 'static {
    /// All of them.
    const MEMBERS: &'static [Self];
    /// The stable name of each, in the same order.
    const NAMES: &'static [&'static str];

    /// Its place among them.
    fn place(self) -> usize;
}

/// Makes an enum whose every variant has a stable name: `ALL` and `IDS` in the order in which
/// they are declared, `id` and `from_id`; and `means`, what is said of each here.
macro_rules! closed_set {
    ($(#[$doc:meta])* pub enum $set:ident { $($(#[doc = $inner:literal])+ $variant:ident = $id:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $set {
            $($(#[doc = $inner])+ $variant,)+
        }

        impl $set {
            /// All of them, in the order in which they are declared.
            pub const ALL: [$set; [$($id),+].len()] = [$($set::$variant),+];

            /// The stable name of each, in the same order.
            pub const IDS: [&'static str; [$($id),+].len()] = [$($id),+];

            /// The stable name, for records, exports and the page.
            pub fn id(self) -> &'static str {
                match self {
                    $($set::$variant => $id,)+
                }
            }

            /// The one of that stable name.
            pub fn from_id(id: &str) -> Option<$set> {
                $set::ALL.into_iter().find(|one| one.id() == id)
            }

            /// What it is, in a sentence or two.
            pub fn means(self) -> &'static str {
                match self {
                    $($set::$variant => concat!($($inner),+),)+
                }
            }
        }

        impl $crate::domain::closed_set::ClosedSet for $set {
            const MEMBERS: &'static [$set] = &$set::ALL;
            const NAMES: &'static [&'static str] = &$set::IDS;

            fn place(self) -> usize {
                self as usize
            }
        }
    };
}

pub(super) use closed_set;
