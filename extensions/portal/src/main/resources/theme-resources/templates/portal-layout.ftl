<#-- The frame of the pages for people who are logged in: navigation, who is there, the ways out; and what their forms and
     lists have in common. None of these pages needs a script. -->
<#import "frame.ftl" as frame>

<#macro page title>
<@frame.page title=title bodyClass="g-espace"; part>
<#if part = "body">
  <#if portal.navigation??>
    <div class="g-bar">
      <nav class="g-sections" aria-label="${msg("portalNavigation")}">
        <ul>
          <li><a href="${portal.accountUrl}">${msg("portalAccount")}</a></li>
          <#list portal.navigation as entry>
            <li><a href="${entry.url}"<#if entry.current> aria-current="page"</#if>>${msg(entry.key)}</a></li>
          </#list>
        </ul>
      </nav>
      <ul class="g-person">
        <#if portal.name?has_content><li id="portal-name">${portal.name}</li></#if>
        <#if portal.referrer??><li><a id="portal-referrer" href="${portal.referrer.url}">${msg("portalBackTo", portal.referrer.name)}</a></li></#if>
        <li><a id="portal-logout" href="${portal.logoutUrl}">${msg("portalLogout")}</a></li>
      </ul>
    </div>
  </#if>
  <main class="g-main g-main--wide" id="g-main" tabindex="-1">
    <div class="g-card">
      <h1 class="g-title" id="kc-page-title">${title}</h1>
      <#if portal.said??>
        <div class="g-message g-message--success" role="status" id="portal-said"><p>${msg(portal.said)}</p></div>
      </#if>
      <#if portal.errors?has_content>
        <div class="g-message g-message--error" role="alert" id="portal-problems" tabindex="-1">
          <p><strong>${msg("portalProblems")}</strong></p>
          <ul>
            <#list portal.errors as error>
              <li><a href="#${error.field}">${error.text}</a></li>
            </#list>
          </ul>
        </div>
      </#if>
      <#nested>
    </div>
  </main>
</#if>
</@frame.page>
</#macro>

<#-- A form that changes something. Without its token it is refused. -->
<#macro form action id="" upload=false>
  <form<#if id?has_content> id="${id}"</#if> class="${properties.kcFormClass!}" action="${action}" method="post" novalidate<#if upload> enctype="multipart/form-data"</#if>>
    <input type="hidden" name="formToken" value="${portal.formToken}">
    <#nested>
  </form>
</#macro>

<#-- Buttons at the end of a form; the way back changes nothing. -->
<#macro actions submit back="" backLabel="" id="portal-submit">
  <div class="g-actions">
    <button class="g-button" id="${id}" type="submit">${submit}</button>
    <#if back?has_content><a class="g-button g-button--secondary" id="portal-back" href="${back}">${backLabel?has_content?then(backLabel, msg("portalCancel"))}</a></#if>
  </div>
</#macro>

<#-- A step that is not undone by a click stands on a page of its own and is asked about. -->
<#macro confirm action question submit back id="portal-confirm">
  <p>${question}</p>
  <#nested>
  <@form action=action id=id>
    <@actions submit=submit back=back/>
  </@form>
</#macro>

<#-- What one searches for stays in the address, so that the page can be kept and gone back to. -->
<#macro search action label value name="q" help="">
  <form class="g-search" role="search" action="${action}" method="get">
    <label for="${name}">${label}</label>
    <#if help?has_content><p class="g-hint" id="${name}-help">${help}</p></#if>
    <input class="g-input" id="${name}" name="${name}" type="search" value="${value}" maxlength="100" autocomplete="off"<#if help?has_content> aria-describedby="${name}-help"</#if>>
    <#nested>
    <button class="g-button g-button--inline" type="submit">${msg("portalSearch")}</button>
  </form>
</#macro>

<#-- kept: what the address says besides the page, as "q=…&amp;state=…", encoded. -->
<#macro pages action kept="">
  <#if paging.previous?? || paging.next??>
    <nav class="g-pages" aria-label="${msg("portalPages")}">
      <ul>
        <#if paging.previous??><li><a id="portal-previous" rel="prev" href="${action}?first=${paging.previous?c}<#if kept?has_content>&amp;${kept}</#if>">${msg("portalPrevious")}</a></li></#if>
        <li aria-current="page">${msg("portalPageNumber", paging.number)}</li>
        <#if paging.next??><li><a id="portal-next" rel="next" href="${action}?first=${paging.next?c}<#if kept?has_content>&amp;${kept}</#if>">${msg("portalNext")}</a></li></#if>
      </ul>
    </nav>
  </#if>
</#macro>
