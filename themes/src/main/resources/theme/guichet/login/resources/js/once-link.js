// A second click on a means of login would spend a step of the login that the first one is using.
const followed = new Set();

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-once-link]");
  if (!link) {
    return;
  }
  if (followed.has(link)) {
    event.preventDefault();
    return;
  }
  followed.add(link);
  link.setAttribute("aria-disabled", "true");
});

// The page comes back as it was left when the person goes back to it.
window.addEventListener("pageshow", () => {
  followed.forEach((link) => link.removeAttribute("aria-disabled"));
  followed.clear();
});
