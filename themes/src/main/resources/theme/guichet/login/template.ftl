<#-- The frame of every page: name and languages on top, one column, help at the bottom. -->
<#import "footer.ftl" as loginFooter>

<#-- "French (Français)" is for readers of English: the link to French is for those of French. -->
<#function ownName language>
  <#return language.label?contains("(")?then(language.label?keep_after("(")?remove_ending(")"), language.label)>
</#function>

<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#local heading><#nested "header"></#local>
<#local plainHeading = heading?markup_string?replace("<[^>]*>", "", "r")?trim>
<!DOCTYPE html>
<html lang="${lang}" class="${properties.kcHtmlClass!}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light">
  <meta name="robots" content="noindex, nofollow">
  <title>${plainHeading?no_esc} – ${realm.displayName!}</title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/mark.svg">
  <#list (properties.stylesCommon!"")?split(" ") as style>
    <#if style?has_content><link rel="stylesheet" href="${url.resourcesCommonPath}/${style}"></#if>
  </#list>
  <#list (properties.styles!"")?split(" ") as style>
    <#if style?has_content><link rel="stylesheet" href="${url.resourcesPath}/${style}"></#if>
  </#list>
  <#-- Name the pages for security keys import their decoder by. -->
  <script type="importmap">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
  <#list (properties.scripts!"")?split(" ") as script>
    <#if script?has_content><script src="${url.resourcesPath}/${script}"></script></#if>
  </#list>
  <#if scripts??>
    <#list scripts as script><script src="${script}"></script></#list>
  </#if>
  <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
  <script type="module" src="${url.resourcesPath}/js/once-link.js"></script>
  <#-- A login that ends in another tab ends here too. -->
  <script type="module">
    <#outputformat "JavaScript">
    import { startSessionPolling, checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    <#if authenticationSession??>checkAuthSession(${authenticationSession.authSessionIdHash?c});</#if>
    </#outputformat>
  </script>
</head>
<body class="g-body ${bodyClass}" data-page-id="login-${pageId}">
  <a class="g-skip" href="#g-main">${msg("layoutSkipToContent")}</a>

  <header class="g-header">
    <div class="g-header__inner">
      <p class="g-brand">
        <#if properties.guichetLogo?has_content>
          <img class="g-brand__logo" src="${url.resourcesPath}/${properties.guichetLogo}" alt="${realm.displayName!}">
        <#else>
          <svg class="g-brand__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <path d="M4 30V13a12 12 0 0 1 24 0v17h-7V13a5 5 0 0 0-10 0v17z"/>
            <path d="M2 26h28v4H2z"/>
          </svg>
          <span class="g-brand__name">${realm.displayName!}</span>
        </#if>
      </p>
      <#if realm.internationalizationEnabled && (locale.supported?size > 1)>
        <nav class="g-languages" aria-label="${msg("layoutLanguages")}">
          <ul>
            <#list locale.supported?sort_by("languageTag")?reverse as language>
              <li>
                <a href="${language.url}" hreflang="${language.languageTag}" lang="${language.languageTag}"<#if language.languageTag == locale.currentLanguageTag> aria-current="true"</#if>>${ownName(language)}</a>
              </li>
            </#list>
          </ul>
        </nav>
      </#if>
    </div>
  </header>

  <main class="g-main" id="g-main" tabindex="-1">
    <div class="g-card">
      <h1 class="g-title" id="kc-page-title">${heading}</h1>

      <#if displayMessage && message?has_content && (message.type != "warning" || !isAppInitiatedAction??)>
        <div class="g-message g-message--${message.type}" role="${(message.type == "error")?then("alert", "status")}">
          <p class="kc-feedback-text">${kcSanitize(message.summary)?no_esc}</p>
        </div>
      </#if>

      <#-- Who is logging in is not repeated on a screen that others may see: the page only offers to start again. -->
      <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
        <div class="g-attempted">
          <#nested "show-username">
          <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("layoutRestartLogin")}</a>
        </div>
      </#if>

      <#if displayRequiredFields>
        <p class="g-required">${msg("layoutRequiredFields")}</p>
      </#if>

      <#nested "form">

      <#if auth?has_content && auth.showTryAnotherWayLink()>
        <form class="g-other-way" id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
          <button class="g-button g-button--secondary" id="try-another-way" type="submit" name="tryAnotherWay" value="on">${msg("doTryAnotherWay")}</button>
        </form>
      </#if>

      <#nested "socialProviders">

      <#if displayInfo>
        <div class="g-info" id="kc-info"><#nested "info"></div>
      </#if>
    </div>
  </main>

  <@loginFooter.content/>
</body>
</html>
</#macro>
