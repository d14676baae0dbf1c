"""Translates the templates to Jinja2, fills them in, and compares the texts with ours."""

import json
import re
import sys
import time

import jinja2

TAG = re.compile(r"\{\{([#^/>]?)\s*([A-Za-z0-9.\-]+)\s*\}\}")


def body_of(text):
    """What stands after the head."""
    return text.split("---\n", 2)[2]


class Translator:
    """Turns Mustache into Jinja2; names are looked up here, so that Jinja2 need not."""

    def __init__(self, templates):
        self.templates = templates
        self.loops = 0

    def find(self, name, scopes):
        """The Jinja2 expression for a name and its entry in the list of names."""
        first, *rest = name.split(".")
        for prefix, terms in reversed(scopes):
            if first in terms:
                term, expression = terms[first], prefix + first
                for piece in rest:
                    term = {t["name"]: t for t in term["members"]}[piece]
                    expression += "." + piece
                return expression, term
        raise KeyError(name)

    def translate(self, text, scopes):
        out, ends, position = [], [], 0
        for tag in TAG.finditer(text):
            out.append(text[position : tag.start()])
            position = tag.end()
            sign, name = tag.groups()
            if sign == ">":
                out.append(self.translate(body_of(self.templates[name]), scopes))
            elif sign == "/":
                end, opened = ends.pop()
                out.append(end)
                if opened:
                    scopes.pop()
            elif sign == "^":
                out.append("{% if not " + self.find(name, scopes)[0] + " %}")
                ends.append(("{% endif %}", False))
            elif sign == "#":
                expression, term = self.find(name, scopes)
                members = {t["name"]: t for t in term["members"]}
                if term["kind"] == "list":
                    self.loops += 1
                    loop = f"item{self.loops}"
                    out.append("{% for " + loop + " in " + expression + " %}")
                    ends.append(("{% endfor %}", True))
                    scopes.append((loop + ".", members))
                else:
                    out.append("{% if " + expression + " %}")
                    is_group = term["kind"] == "group"
                    ends.append(("{% endif %}", is_group))
                    if is_group:
                        scopes.append((expression + ".", members))
            else:
                out.append("{{ " + self.find(name, scopes)[0] + " }}")
        out.append(text[position:])
        return "".join(out)


def main():
    data = json.load(open(sys.argv[1], encoding="utf-8"))
    ours = json.load(open(sys.argv[2], encoding="utf-8"))
    count = int(sys.argv[3])
    names = {term["name"]: term for term in data["names"]}
    source = Translator(data["templates"]).translate(
        body_of(data["templates"]["internal-review"]), [("", names)]
    )
    template = jinja2.Environment(autoescape=False).from_string(source)
    values = data["values"]
    different = sum(
        template.render(scope).split() != text.split() for scope, text in zip(values, ours)
    )
    print(f"           {different} of {len(values)} texts differ from ours, blanks aside")
    size = 0
    start = time.process_time()
    for number in range(count):
        size += len(template.render(values[number % len(values)]))
    seconds = time.process_time() - start
    print(
        f"{count / seconds:9.0f} letters/s  {seconds:6.2f} s  {size / 1e6:.1f} MB  "
        f"filled in from ready values (Jinja2 {jinja2.__version__})"
    )
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
