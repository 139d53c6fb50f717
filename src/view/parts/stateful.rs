//! Views with a state or an effect of their own, and the one component that runs them all.
//!
//! Yew compiles each type of component as code of its own, about 5 KB before compression. So there is one, and it is
//! told which view to run.

use std::any::{Any, type_name};
use std::rc::Rc;

use yew::{Hook, HookContext, Html, Properties, function_component, html};

use crate::view::view_context::ViewContext;

/// A view with a state or an effect of its own. It is shown anew when its state changes, or what it is about.
pub trait Stateful: PartialEq + Sized + 'static {
    /// How it looks now. Hooks are run in `context`, always all of them and in the same order.
    fn view(&self, ctx: &ViewContext, context: &mut HookContext) -> Html;

    /// The view in its place.
    fn show(self, ctx: &ViewContext) -> Html {
        // Another view in the same place begins with a state of its own.
        self.show_as(type_name::<Self>(), ctx)
    }

    /// The view in its place, beginning anew when `key` is another. It is a name that no other view in the same place
    /// has.
    fn show_as(self, key: &'static str, ctx: &ViewContext) -> Html {
        shown(key, Rc::new(self), ctx)
    }
}

fn shown(key: &'static str, view: Rc<dyn View>, ctx: &ViewContext) -> Html {
    html! { <Shown {key} {view} ctx={ctx.clone()} /> }
}

/// A view of any type.
trait View: Any {
    fn view(&self, ctx: &ViewContext, context: &mut HookContext) -> Html;

    /// Whether it would look the same as the other.
    fn is(&self, other: &dyn Any) -> bool;
}

impl<V: Stateful> View for V {
    fn view(&self, ctx: &ViewContext, context: &mut HookContext) -> Html {
        Stateful::view(self, ctx, context)
    }

    fn is(&self, other: &dyn Any) -> bool {
        other.downcast_ref() == Some(self)
    }
}

#[derive(Properties)]
struct ShownProps {
    view: Rc<dyn View>,
    ctx: ViewContext,
}

impl PartialEq for ShownProps {
    fn eq(&self, other: &ShownProps) -> bool {
        self.ctx == other.ctx && self.view.is(&*other.view)
    }
}

/// All hooks of a view, as one.
struct Run<'a>(&'a ShownProps);

impl Hook for Run<'_> {
    type Output = Html;

    fn run(self, context: &mut HookContext) -> Html {
        self.0.view.view(&self.0.ctx, context)
    }
}

fn use_view(props: &ShownProps) -> Run<'_> {
    Run(props)
}

#[function_component]
fn Shown(props: &ShownProps) -> Html {
    use_view(props)
}
