// Counts down the times that the page shows. The server decides; without this script the page says the same, once.
const language = document.documentElement.lang || "fr";
const minutes = new Intl.NumberFormat(language, { style: "unit", unit: "minute", unitDisplay: "long" });
const seconds = new Intl.NumberFormat(language, { style: "unit", unit: "second", unitDisplay: "long" });
// Moments at which a screen reader is told the time left, in seconds: never each second.
const spokenAt = [300, 60, 30];

const announcement = document.getElementById("code-announcement");
const clocks = [...document.querySelectorAll("[data-code-seconds]")].map((element) => ({
  element,
  end: performance.now() + Number(element.dataset.codeSeconds) * 1000,
  shown: Number(element.dataset.codeSeconds),
}));
const waiting = [...document.querySelectorAll("[data-code-wait]")];
waiting.forEach((button) => button.setAttribute("aria-disabled", "true"));

// The server answers a request that comes too soon; here it is not even sent.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-code-wait]");
  if (button && button.getAttribute("aria-disabled") === "true") {
    event.preventDefault();
    say(document.getElementById("code-wait").textContent);
  }
});

function words(left) {
  const parts = [];
  if (left >= 60) {
    parts.push(minutes.format(Math.floor(left / 60)));
  }
  if (left % 60 > 0 || left < 60) {
    parts.push(seconds.format(left % 60));
  }
  return parts.join(" ");
}

function say(text) {
  if (announcement) {
    announcement.textContent = text;
  }
}

function tick(clock) {
  const left = Math.max(0, Math.ceil((clock.end - performance.now()) / 1000));
  if (left === clock.shown) {
    return;
  }
  const { element } = clock;
  element.textContent = left > 0 ? element.dataset.codeText.replace("%", words(left)) : element.dataset.codeOver;
  const passed = spokenAt.some((moment) => left <= moment && moment < clock.shown);
  clock.shown = left;
  if (element.id === "code-time" && (passed || left === 0)) {
    say(element.textContent);
  }
  if (element.id === "code-wait" && left === 0) {
    waiting.forEach((button) => button.removeAttribute("aria-disabled"));
    say(element.textContent);
  }
}

if (clocks.length > 0) {
  const timer = setInterval(() => {
    clocks.forEach(tick);
    if (clocks.every((clock) => clock.shown === 0)) {
      clearInterval(timer);
    }
  }, 1000);
}
