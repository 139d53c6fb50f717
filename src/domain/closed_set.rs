//! Closed sets of named things: each has a stable name, for records, exports and the page.

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
    };
}

pub(super) use closed_set;
