// An entry of the console's menu that leads to a page the server renders ("Mon espace"). What the console knows of the
// application the person came from goes along.
import { useEffect } from "react";
import { jsx } from "react/jsx-runtime";

const environment = JSON.parse(document.getElementById("environment").textContent);

function address(section) {
  const page = new URL(`../espace/${section}`, environment.baseUrl);
  const asked = new URLSearchParams(location.search);
  for (const name of ["referrer", "referrer_uri"]) {
    if (asked.has(name)) {
      page.searchParams.set(name, asked.get(name));
    }
  }
  return page.href;
}

export function wayTo(section) {
  return function Way() {
    const page = address(section);
    // In place of this entry, so that the browser's way back leads to the page before it.
    useEffect(() => location.replace(page), [page]);
    return jsx("p", {
      className: "g-loading",
      children: jsx("a", { href: page, children: environment.openPage }),
    });
  };
}
