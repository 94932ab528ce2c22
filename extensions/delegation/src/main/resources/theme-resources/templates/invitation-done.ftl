<#import "portal-layout.ftl" as layout>
<@layout.page title=msg("invitationDoneTitle")>
  <div class="g-message g-message--success" role="status" id="invitation-done"><p>${msg("invitationDoneText")}</p></div>
  <#if services?has_content>
    <ul>
      <#list services as service>
        <li><a href="${service.url}">${msg("invitationOpen", service.name)}</a></li>
      </#list>
    </ul>
  </#if>
  <p>${msg("delegationNoticeWhere")}</p>
</@layout.page>
