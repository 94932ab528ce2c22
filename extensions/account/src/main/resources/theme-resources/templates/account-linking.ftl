<#-- The panel "Espace professionnel" (CARD-6), with whom to ask for an account (CARD-7). -->
<#import "buttons.ftl" as buttons>
<#import "account-fields.ftl" as fields>

<#macro panel>
  <section class="account-panel" aria-labelledby="account-link-title">
    <h2 id="account-link-title">${msg("accountLinkTitle")}</h2>
    <p>${msg("accountLinkWho")}</p>
    <@fields.summary problems=linkProblems id="account-link-problems"/>
    <p>${msg("accountNotEntitledReadAs")}</p>
    <@identityRead/>
    <form id="account-link" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate="novalidate">
      <@fields.text name="linkUsername" label=msg("accountLinkUsername") value=linkUsername problems=linkProblems autocomplete="username" required=true/>
      <@fields.secret name="linkPassword" label=msg("accountPassword") problems=linkProblems autocomplete="current-password"/>
      <p class="g-hint">${msg("accountLinkThen")}</p>
      <@buttons.actionGroup>
        <@buttons.button id="account-link-submit" name="link" label="accountLinkSubmit"/>
      </@buttons.actionGroup>
    </form>
    <@howToGetOne/>
  </section>
</#macro>

<#macro identityRead>
  <dl class="account-identity" id="account-identity">
    <#if identity.lastName?has_content>
      <dt>${msg("accountLastName")}</dt><dd>${identity.lastName}</dd>
      <dt>${msg("accountFirstName")}</dt><dd>${identity.firstName}</dd>
    </#if>
    <#if identity.profession?has_content>
      <dt>${msg("accountProfession")}</dt><dd>${identity.profession}</dd>
    </#if>
    <#if identity.speciality?has_content>
      <dt>${msg("accountSpeciality")}</dt><dd>${identity.speciality}</dd>
    </#if>
    <dt>${msg("accountIdentifier")}</dt><dd>${identity.identifier}</dd>
  </dl>
</#macro>

<#macro howToGetOne level=3>
  <#if level == 2><h2>${msg("accountHowToGetOne")}</h2><#else><h3>${msg("accountHowToGetOne")}</h3></#if>
  <p>${msg("accountHowToGetOneIntro")}</p>
  <dl id="account-regions" class="account-regions">
    <#list regions as contact>
      <dt>${contact.region}</dt>
      <dd>${contact.text}<#if contact.link?has_content> <a href="${contact.link}" rel="noopener noreferrer">${contact.linkText}</a></#if></dd>
    </#list>
  </dl>
</#macro>
