// Owns how the widget stands in a page: by its public snippet.

export const ours = {
  name: "ours",
  body: `<div>
<script async type="module" src="embed.js"></script>
<worth-the-interview style="display: block; min-height: 510px">
  <p>Eight short steps of questions belong here.</p>
</worth-the-interview>
</div>`,
  host: "worth-the-interview",
  first: "input[name=gut]",
  answer: "input[name=gut]",
  next: "button[type=submit]",
  second: "input[name=last]",
  tapMovesOn: true,
};
