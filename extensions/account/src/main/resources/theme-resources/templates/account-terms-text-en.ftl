<#-- Courtesy translation of account-terms-text-fr.ftl. -->
<h3>1. Preamble</h3>
<p>Confidentiality is a traditional value of medicine, dear to health professionals and to patients. It belongs to an important legal, ethical and regulatory framework that nobody may claim not to know. The development of information technology in health does not change this framework fundamentally, but it changes the nature of the risks and calls for new behaviour.</p>
<p>This charter is addressed to <strong>all professionals of the health and of the medico-social sector</strong> who use ViaTrajectoire to help people find their way to the right service. Its purpose is to <strong>inform them of their rights and duties</strong>.</p>
<p>ViaTrajectoire is health software; it helps to direct people in the health and medico-social fields. ViaTrajectoire makes possible:</p>
<ul>
<li>the referral of patients, in hospital or at home, to follow-up care and rehabilitation (SSR), hospital care at home (HAD), palliative care units (USP) or care organised where people live;</li>
<li>the referral of elderly people, in hospital or at home, to homes for dependent elderly people (EHPAD), independent-living residences or long-term care units (USLD);</li>
<li>the follow-up of the decisions taken in the commission for the rights and autonomy of people with disabilities (CDAPH) by the departmental centres for people with disabilities (MDPH), and their implementation in social or medico-social establishments or services (ESMS);</li>
<li>the referral of young children to the coordination platforms (PCO) for early care of neurodevelopmental disorders (TND, autism).</li>
</ul>
<p>ViaTrajectoire thus lets a <strong>requester</strong> (care service, medico-social service, self-employed doctor, user) send a request for care or admission to a service or establishment, the <strong>receiver</strong>. It manages the requests for referral and admission of people who need follow-up care, and the requests for a place in a medico-social establishment or service. This tool is part of the improvement of the quality and continuity of care.</p>
<p>As the use of ViaTrajectoire is generally one of the recommendations of the <strong>regional plans for the organisation of health or medico-social care</strong>, the professionals and establishments involved undertake to promote its use and to respect its spirit.</p>
