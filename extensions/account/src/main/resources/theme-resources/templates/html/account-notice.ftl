<#import "template.ftl" as layout>
<@layout.emailLayout>
<p style="margin:0 0 16px">${msg("mailGreeting")}</p>
<p style="margin:0 0 16px">${msg(what, when)}</p>
<p style="margin:0 0 16px">${msg("noticeYou")}</p>
<p style="margin:0">${msg("noticeNotYou")}</p>
</@layout.emailLayout>
