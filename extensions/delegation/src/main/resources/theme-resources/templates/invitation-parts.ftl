<#-- What a doctor authorises somebody to do, in the words of manual 001 (III.1). -->
<#import "delegation-words.ftl" as words>
<#import "login-means.ftl" as means>

<#macro what>
  <dl id="invitation-what">
    <dt>${msg("invitationFamilyName")}</dt>
    <dd>${familyName}</dd>
    <dt>${msg("invitationGivenName")}</dt>
    <dd>${givenName}</dd>
    <dt>${msg("invitationEmail")}</dt>
    <dd>${email}</dd>
    <#list rights as right>
      <dt>${msg(right.part)}</dt>
      <dd>${msg(right.access)}</dd>
    </#list>
    <#if until??>
      <dt>${msg("invitationUntil")}</dt>
      <dd>${words.day(until)}</dd>
    </#if>
  </dl>
</#macro>

<#macro logins offered>
  <#list means.withAlias(offered, "cps") as card>
    <@means.card provider=card/>
  </#list>
  <#list means.withAlias(offered, "psc") as proSanteConnect>
    <@means.proSanteConnect provider=proSanteConnect/>
  </#list>
  <#assign others = means.without(offered, ["cps", "psc"])>
  <#list others as other>
    <p><a class="g-button g-button--secondary" id="social-${other.alias}" href="${other.loginUrl}">${msg("invitationOtherMeans", other.alias)}</a></p>
  </#list>
</#macro>
