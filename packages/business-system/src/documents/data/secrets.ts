/** What only the undertaker can know to be secret (规定 2014 art. 20 (4) to (6)), in its sentence. */
export const SECRETS: readonly {
  readonly before: string;
  readonly secret: string;
  readonly after: string;
  readonly reason: '商业秘密' | '个人隐私' | '国家秘密' | '其他不宜公开';
}[] = [
  {
    before: '涉案技术资料载明，',
    secret: '该催化剂由甲、乙两种组分按三比七配制，反应温度一百八十五摄氏度',
    after: '，上述内容已由技术人员核对。',
    reason: '商业秘密',
  },
  {
    before: '另据调取的客户资料，',
    secret: '该公司对华东区经销商的底价为出厂价的百分之六十二',
    after: '，与前述合同约定一致。',
    reason: '商业秘密',
  },
  {
    before: '双方聊天记录显示，',
    secret: '两人自上一年度起保持不正当男女关系',
    after: '，该情节与本案起因有关。',
    reason: '个人隐私',
  },
  {
    before: '公安机关侦查说明载明，',
    secret: '通过技术侦查措施获取了行踪轨迹',
    after: '，据此确定抓捕地点。',
    reason: '国家秘密',
  },
  {
    before: '经查，',
    secret: '作案时先以磁卡划开锁舌，再以铁丝反勾插销',
    after: '，全过程约二十秒。',
    reason: '其他不宜公开',
  },
];
