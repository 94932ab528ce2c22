<#-- The means of login: the card, Pro Santé Connect when there is one, then other sites. -->
<#import "template.ftl" as layout>
<#import "links.ftl" as links>
<#import "login-means.ftl" as means>
<@layout.registrationLayout displayMessage=true displayInfo=false; section>
  <#if section == "header">
    ${msg("loginAccountTitle")}
  <#elseif section == "form">
    <#assign providers = (social.providers)![]>
    <#assign card = means.withAlias(providers, "cps")>
    <#assign proSanteConnect = means.withAlias(providers, "psc")>
    <#assign others = means.without(providers, ["cps", "psc"])>

    <#if !providers?has_content>
      <p class="g-message g-message--warning">${msg("meansNone")}</p>
    </#if>

    <#if card?has_content>
      <@means.card provider=card[0]/>
    </#if>
    <#if proSanteConnect?has_content>
      <@means.proSanteConnect provider=proSanteConnect[0]/>
    </#if>
    <#-- The form for identifier and password stands here, after the two strong means. -->
    <#if others?has_content>
      <@means.sites providers=others/>
    </#if>
  </#if>
</@layout.registrationLayout>
