<#-- The frame of every page of a login: one column. -->
<#import "frame.ftl" as frame>

<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#local heading><#nested "header"></#local>
<#local plainHeading = heading?markup_string?replace("<[^>]*>", "", "r")?trim>
<@frame.page title=plainHeading?no_esc bodyClass=bodyClass; part>
<#if part = "head">
  <#-- Name the pages for security keys import their decoder by. -->
  <script type="importmap">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
  <#list (properties.scripts!"")?split(" ") as script>
    <#if script?has_content><script src="${url.resourcesPath}/${script}"></script></#if>
  </#list>
  <#if scripts??>
    <#list scripts as script><script src="${script}"></script></#list>
  </#if>
  <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
  <script type="module" src="${url.resourcesPath}/js/once-link.js?v=${properties.guichetVersion!}"></script>
  <#-- A login that ends in another tab ends here too. -->
  <script type="module">
    <#outputformat "JavaScript">
    import { startSessionPolling, checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    <#if authenticationSession??>checkAuthSession(${authenticationSession.authSessionIdHash?c});</#if>
    </#outputformat>
  </script>
<#else>
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
</#if>
</@frame.page>
</#macro>
